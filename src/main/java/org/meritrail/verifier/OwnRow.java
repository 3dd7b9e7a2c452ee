package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/**
 * Whether explanations call people and say why their pay is what it is as the rows of their payouts do, which the leaves have hashes of. Of whoever is not
 * listed with a row, which those who were erased are not, nobody can tell.
 */
final class OwnRow {

    private static final String NAME = ":name";

    private final PersonsFile persons;
    private final Erased erased;

    OwnRow(PersonsFile persons, Erased erased) {
        this.persons = persons;
        this.erased = erased;
    }

    void check(Leaf payout, Map<String, Object> explanation) throws Flaw {
        Optional<PersonsFile.Listed> row = persons.withRow(payout.text("person"));
        if (row.isPresent()) {
            check(payout, explanation, row.get());
        }
    }

    private void check(Leaf payout, Map<String, Object> explanation, PersonsFile.Listed row) throws Flaw {
        String name = String.valueOf(explanation.get("name"));
        if (PersonsFile.isToken(name) ? !isOf(name, row) : !name.equals(row.cells().get(1))) {
            throw new Flaw(payout.place(), "row-name", name);
        }
        if (!isSame(told(explanation), row.cells().get(2))) {
            throw new Flaw(payout.place(), "row-reasons");
        }
    }

    /** Two people of one name are both called by the token of either. */
    private boolean isOf(String token, PersonsFile.Listed row) throws Flaw {
        String person = token.substring(PersonsFile.token("").length()).replaceFirst(NAME + "$", "");
        Optional<PersonsFile.Listed> named = persons.withRow(person);
        return token.endsWith(NAME) && (named.isPresent() ? named.get().cells().get(1).equals(row.cells().get(1)) : erased.persons().contains(person));
    }

    /** Sign-offs have rows of their own. */
    private static List<Object> told(Map<String, Object> explanation) {
        List<Object> told = new ArrayList<>(list(explanation, "reasons"));
        list(explanation, "notes").stream().filter(note -> !"notice.sign-off".equals(map(note).get("key"))).forEach(told::add);
        return told;
    }

    /** A number that is a code as well has a token in the explanation alone. */
    private static boolean isSame(Object told, Object row) {
        if (told instanceof List<?> some && row instanceof List<?> others) {
            boolean same = some.size() == others.size();
            for (int at = 0; same && at < some.size(); at++) {
                same = isSame(some.get(at), others.get(at));
            }
            return same;
        }
        if (told instanceof Map<?, ?> one && row instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet()) && one.keySet().stream().allMatch(member -> isSame(one.get(member), other.get(member)));
        }
        return told instanceof String text && row instanceof String && text.contains(PersonsFile.token("")) || String.valueOf(told).equals(String.valueOf(row));
    }
}
