package io.mikamel.simulator.row;

import java.util.EnumSet;
import java.util.Set;

/** Who asks: the router user of a connection and its policies at this moment. */
public record Viewer(String name, Set<Policy> policies) {

    public Viewer {
        policies = Set.copyOf(policies);
    }

    /** Whoever sits in front of WinBox with every right. */
    public static Viewer operator() {
        return new Viewer("operator", EnumSet.allOf(Policy.class));
    }

    public boolean may(Policy policy) {
        return policies.contains(policy);
    }

    public Viewer without(Policy policy) {
        Set<Policy> rest = EnumSet.allOf(Policy.class);
        rest.retainAll(policies);
        rest.remove(policy);
        return new Viewer(name, rest);
    }

    /** @throws Trap if the policy is missing */
    public void require(Policy policy) {
        if (!may(policy)) {
            throw Trap.notPermitted();
        }
    }
}
