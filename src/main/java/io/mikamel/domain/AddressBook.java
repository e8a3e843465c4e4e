package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which IPv4 address. Rows of others have theirs whatever happens; a network that only contains an address does
 * not take it.
 */
final class AddressBook {

    private final Map<String, String> owners = new HashMap<>();
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

    List<Loser> losers() {
        return losers;
    }

    private void settle(Candidate candidate) {
        List<String> addresses = candidate.addresses();
        Optional<String> taken = addresses.stream().filter(owners::containsKey).findFirst();
        if (taken.isPresent()) {
            String reason = "address %s belongs to %s".formatted(taken.get(), owners.get(taken.get()));
            losers.add(new Loser(candidate, reason));
            return;
        }
        addresses.forEach(address -> owners.put(address, candidate.owner()));
        winners.add(candidate);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
