package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Scope;

/** Reads what people are told besides their pay: words of their own, of records below them, or of what they belong to. */
final class StatementSheet {

    private final Names names;
    private final Sets sets;
    private final Set<String> items = new HashSet<>();

    StatementSheet(Names names, Sets sets) {
        this.names = names;
        this.sets = sets;
    }

    List<Plan.StatementItem> read(List<SheetRow> rows) {
        List<Plan.StatementItem> told = new ArrayList<>();
        for (SheetRow row : rows) {
            Optional<String> item = row.need("item");
            Optional<Names.Named> word = row.need("name").flatMap(name -> names.resolve(row.cell("name"), name));
            item.filter(name -> !items.add(name)).ifPresent(again -> row.find(FindingCode.NAME_TWICE, "item", again, Names.ELSEWHERE));
            if (item.isPresent() && word.isPresent() && isOfParticipants(row, word.get())) {
                told.add(new Plan.StatementItem(item.get(), word.get().id(), word.get().per(), row.range()));
            }
        }
        return told;
    }

    private boolean isOfParticipants(SheetRow row, Names.Named word) {
        boolean related = sets.canRead(Scope.PARTICIPANTS, word.per()) || sets.canRead(word.per(), Scope.PARTICIPANTS);
        if (!related) {
            row.find(FindingCode.SCOPE_WRONG, "name", Scope.shown(word.per()), Message.of("set.participants"));
        }
        return related;
    }
}
