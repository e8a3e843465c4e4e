package io.mikamel.simulator.router;

/**
 * The hardware a router runs on.
 *
 * @param boardName what {@code /system/resource} says
 * @param megahertz clock of each processor
 * @param hasSensors whether {@code /system/health} and {@code /system/routerboard} exist
 */
public record Board(
        String boardName, String architecture, String processor, int processors, int megahertz, boolean hasSensors) {

    public static final Board RB3011 = new Board("RB3011UiAS", "arm", "ARM", 2, 1400, true);
    public static final Board CCR2004 = new Board("CCR2004-16G-2S+", "arm64", "ARM64", 4, 1700, true);

    /** A router in a virtual machine: no sensors, no RouterBOARD. */
    public static final Board CHR = new Board("CHR", "x86_64", "Intel(R)", 2, 2400, false);
}
