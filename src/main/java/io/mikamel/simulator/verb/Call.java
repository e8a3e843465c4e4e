package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.Viewer;

/** A command with all it works on. */
public record Call(Request request, Menu menu, RouterModel router, Viewer viewer, ReplyWriter reply, Pulse pulse) {}
