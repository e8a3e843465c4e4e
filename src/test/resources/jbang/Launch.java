import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** Starts Camel JBang, whose core has no main method of its own. */
final class Launch {

    public static void main(String[] arguments) {
        CamelJBangMain.run(arguments);
    }
}
