package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has which IPv4 address. Rows of others have theirs whatever happens; a network that only contains an address does
 * not take it.
 */
final class AddressBook {

    private final Map<String, Object> owners = new HashMap<>();
    private final List<Candidate> freed = new ArrayList<>();
    private final List<Candidate> winners = new ArrayList<>();
    private final List<Loser> losers = new ArrayList<>();

    /** A candidate whose address is another's, and the reason for the operator. */
    record Loser(Candidate candidate, String reason) {}

    AddressBook(List<PresentRow> foreign) {
        for (PresentRow row : foreign) {
            String owner = "the row \"%s\" that is not ours".formatted(row.cell("Circuit Name"));
            Ipv4.hosts(row.cell("IPv4")).forEach(host -> owners.merge(host, owner, AddressBook::first));
        }
    }

    void settle(List<Candidate> candidates, Comparator<Candidate> byPrecedence) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(byPrecedence);
        sorted.forEach(this::settle);
    }

    List<Candidate> winners() {
        return winners;
    }

    /** Losers whose row stands with another address: their device does not get it, and the row is nobody's now. */
    List<Candidate> freed() {
        return List.copyOf(freed);
    }

    List<Loser> losers() {
        return losers;
    }

    private void settle(Candidate candidate) {
        List<String> addresses = candidate.addresses();
        for (String address : addresses) {
            Object owner = owners.get(address);
            if (owner != null) {
                lose(candidate, address, owner);
                return;
            }
        }
        addresses.forEach(address -> owners.put(address, candidate));
        winners.add(candidate);
    }

    private void lose(Candidate candidate, String address, Object owner) {
        String name = owner instanceof Candidate winner ? winner.owner() : owner.toString();
        String reason = "address %s belongs to %s".formatted(address, name);
        boolean moved = candidate.claim().isPresent() && candidate.isAddressNew(address);
        if (moved) {
            freed.add(candidate);
        }
        losers.add(new Loser(moved ? candidate.withoutRow() : candidate, reason));
    }

    private static Object first(Object one, Object other) {
        return one.toString().compareTo(other.toString()) <= 0 ? one : other;
    }
}
