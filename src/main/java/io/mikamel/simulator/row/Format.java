package io.mikamel.simulator.row;

/** What a property takes when written, and the text it is then read as. */
@FunctionalInterface
public interface Format {

    /**
     * @param name the property, for the trap
     * @throws Trap if the value is not one of this property
     */
    String accept(String name, String value);
}
