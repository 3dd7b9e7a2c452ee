package org.meritrail.explanation;

import java.util.List;
import java.util.Locale;
import org.meritrail.vocabulary.Amount;

/**
 * Why one participant is due what they are due. See {@link WrittenExplanation} for its JSON.
 *
 * @param schema     {@value #SCHEMA}
 * @param policy     fingerprint of the policy that was applied
 * @param status     {@code payable} if an approved version was applied, {@code dry-run} if any other was
 * @param outcome    due, nothing-due or withheld
 * @param reasons    why nothing is due or pay is withheld; empty if it is due
 * @param notes      alerts that were raised and do not hold the pay back
 * @param alerts     why each alert was raised, record by record
 * @param total      null unless pay is due
 * @param components what is paid, each with its steps
 * @param statement  what the participant is told besides, such as a rating; steps that stand among the components are not repeated
 */
public record Explanation(String schema, String participant, String name, String period, String policy, String status, String outcome,
                          List<Saying> reasons, List<Saying> notes, List<Node> alerts, Fact total, List<Node> components, List<Item> statement) {

    /** @param values of the participant's own record or the one that counts for them; of records below, one each, in their order */
    public record Item(String name, List<Node> values) {
    }

    /** For the participant's own eyes: what others came to is left out, and only how many there are is told. */
    public Explanation withoutOthers() {
        return new Explanation(schema, participant, name, period, policy, status, outcome, told(reasons), told(notes), own(alerts), total, own(components),
                statement.stream().map(item -> new Item(item.name(), own(item.values()))).toList());
    }

    /** With another name for the participant, who may share it with somebody. */
    public Explanation calling(String called) {
        return new Explanation(schema, participant, called, period, policy, status, outcome, reasons, notes, alerts, total, components, statement);
    }

    private List<Saying> told(List<Saying> sayings) {
        return sayings.stream().map(saying -> saying.withoutOthers(participant)).toList();
    }

    private List<Node> own(List<Node> nodes) {
        return nodes.stream().map(node -> node.withoutOthers(participant)).toList();
    }

    public static final String SCHEMA = "meritrail/explanation/1";

    /** Whether what is explained can be paid. */
    public enum Standing {
        DRY_RUN, PAYABLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param total null if nothing is due or pay is withheld */
    public static Explanation of(String participant, String name, String period, String policy, Standing standing, String outcome, List<Saying> reasons,
                                 List<Saying> notes, List<Node> alerts, Amount total, List<Node> components, List<Item> statement) {
        return new Explanation(SCHEMA, participant, name, period, policy, standing.key(), outcome, reasons, notes, alerts, total == null ? null : Fact.of(total),
                components, statement);
    }
}
