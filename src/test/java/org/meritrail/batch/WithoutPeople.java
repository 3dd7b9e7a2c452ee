package org.meritrail.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.meritrail.fixtures.ContentsInMemory;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Person;
import org.meritrail.policy.Policy;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/** Keeps what a policy comes to on some data, and works it out again from what was kept, without knowing anybody. */
public final class WithoutPeople {

    private WithoutPeople() {
    }

    /**
     * Asserts that everything comes to the same bytes, and that none of them tell who anybody is.
     *
     * @param named codes and names that must be nowhere
     */
    public static void assertSame(Policy policy, Received received, Period period, Collection<String> named) {
        ContentsInMemory contents = new ContentsInMemory();
        Payable first = Payable.again(policy, period, new RestoredInputs.Restored(received, Keying.of(policy, received, TakenOver.NOTHING, WithoutPeople::keys).people()),
                TakenOver.NOTHING, 1);
        ControlTotals then = new Recording(contents, 1).results(1, first).totals();
        RestoredInputs.Restored restored = RestoredInputs.read(new Fingerprint(then.sha256().get(ControlTotals.INPUTS)), contents::open, policy.plan().data(),
                InputPerson::standIns);

        ControlTotals now = new Recording(new OnlyHashing(), 1).results(1, Payable.again(policy, period, restored, TakenOver.NOTHING, 1)).totals();

        assertThat(now).isEqualTo(then);
        assertThat(contents.all()).hasSizeGreaterThan(received.records(DataSet.PARTICIPANTS).size()).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> named.stream().filter(text::contains).map(one -> around(text, one)).toList()).isEmpty();
        assertThat(restored.received().records(DataSet.PARTICIPANTS)).hasSameSizeAs(received.records(DataSet.PARTICIPANTS))
                .extracting(InputRecord::id).isSorted();
    }

    private static String around(String text, String named) {
        int at = text.indexOf(named);
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    /** From the code, the other way round, so that the order of keys is not that of codes. */
    private static Map<String, Person> keys(Collection<String> codes) {
        Map<String, Person> keys = new TreeMap<>();
        codes.forEach(code -> keys.put(code, new Person(Fingerprint.of(code.getBytes(StandardCharsets.UTF_8)).hex().substring(32), "0".repeat(32))));
        return keys;
    }
}
