package io.mikamel.simulator.router;

/** Hears that a client has lost its session against its will. Called with the router's lock held. */
public interface SessionListener {

    SessionListener NOBODY = new SessionListener() {
        @Override
        public void pppLost(PppSession session) {}

        @Override
        public void hotspotLost(HotspotSession session) {}
    };

    void pppLost(PppSession session);

    void hotspotLost(HotspotSession session);
}
