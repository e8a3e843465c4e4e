package io.mikamel.simulator.verb;

/** {@code set}: changes rows by {@code .id}, several with commas between, or by name. */
final class SetVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        String numbers = call.menu().isSingleRow() ? "" : call.request().numbers();
        call.menu().set(numbers, call.request().without(".id", "numbers"));
    }
}
