package org.meritrail.simulation;

import java.util.HashSet;
import java.util.Set;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.DataSet;

/** Which columns say whose a record is, when, and in which order, besides whatever lines read of them. */
final class Structure {

    private final Set<String> links = new HashSet<>();

    Structure(Plan plan) {
        links.add(key(DataSet.ASSIGNMENTS.key(), "plan"));
        links.add(key(DataSet.ASSIGNMENTS.key(), "manager"));
        plan.sets().forEach(this::add);
    }

    private void add(RecordSet set) {
        String source = set.source().key();
        set.datedBy().forEach(column -> links.add(key(source, column)));
        set.orderBy().forEach(column -> links.add(key(source, column)));
        set.tieBy().forEach(column -> links.add(key(source, column)));
        links.add(key(source, set.inForceOn()));
        links.add(key(source, set.treeParent()));
        set.source().fold(data -> false, rows -> false, calendar -> false, distinct -> distinct.columns().stream().map(column -> links.add(key(source, column))).toList());
        set.links().forEach(link -> add(source, link));
    }

    private void add(String source, Link link) {
        link.fold(byId -> byId.columns().stream().map(column -> links.add(key(source, column))).toList(),
                dated -> links.add(key(dated.dated().key(), dated.column())),
                claim -> links.add(key(source, claim.column())) | links.add(key(claim.dated().key(), claim.claimed())), date -> false, each -> false);
    }

    private static String key(String set, String column) {
        return set + "." + column;
    }

    boolean usesAsLink(Field field) {
        return links.contains(key(field.set().key(), field.column()));
    }
}
