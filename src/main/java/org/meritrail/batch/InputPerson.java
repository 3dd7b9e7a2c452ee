package org.meritrail.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.meritrail.ledger.Identity;
import org.meritrail.pseudonym.Concealing;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.vocabulary.InputRecord;

/**
 * Somebody whom stored inputs may name, as it stands in JSON. From all of them together anybody can make codes and names to work a run out again
 * with, without knowing who they are: in the same order, and of the same form as far as anything depends on it.
 *
 * @param person the key
 * @param code   only if it stays as it is ({@link Concealing#leaves})
 * @param parted whether the code is written differently in ids of several parts; null for no
 * @param name   its place among all different names; 0 for none
 * @param words  whether the name has several words; null for no
 */
record InputPerson(String person, String code, Boolean parted, int name, Boolean words) {

    private static final String STAND_IN = "!";
    private static final int DIGITS = 8;

    /** In the order of their codes. */
    static List<InputPerson> all(Collection<Named> people, Concealing concealing) {
        List<String> names = List.copyOf(new TreeSet<>(people.stream().map(Named::name).filter(name -> !name.isEmpty()).toList()));
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size() + 1));
        return people.stream().sorted(Comparator.comparing(Named::participant)).map(one -> new InputPerson(one.key(),
                concealing.leaves(one.participant()) ? one.participant() : null,
                yesOrNull(!InputRecord.part(one.participant()).equals(one.participant())),
                places.getOrDefault(one.name(), 0), yesOrNull(one.name().indexOf(' ') > 0))).toList();
    }

    private static Boolean yesOrNull(boolean yes) {
        return yes ? true : null;
    }

    /** Codes and names to stand in for those of people who need not be known. */
    static List<Named> standIns(List<InputPerson> people) {
        List<Named> named = new ArrayList<>(people.size());
        String before = "";
        for (InputPerson one : people) {
            if (one.code != null) {
                before = one.code;
            }
            String code = one.code != null ? one.code : before + STAND_IN + digits(named.size()) + (one.parted == null ? "" : "/");
            named.add(new Named(one.person, code, one.name == 0 ? "" : STAND_IN + digits(one.name) + (one.words == null ? "" : " n")));
        }
        return named;
    }

    private static String digits(int number) {
        String digits = String.valueOf(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    static Identity identity(Named one) {
        return new Identity(one.participant(), one.name());
    }
}
