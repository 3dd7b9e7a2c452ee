package org.meritrail.server;

import org.meritrail.batch.AdjustmentFile;
import org.meritrail.batch.Bases;
import org.meritrail.batch.EntryPersons;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.LedgerCheck;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.batch.PolicyOfAdjustments;
import org.meritrail.batch.Questions;
import org.meritrail.batch.RunFiles;
import org.meritrail.batch.RunReports;
import org.meritrail.batch.Replays;
import org.meritrail.batch.Runs;
import org.meritrail.batch.StoredRecords;
import org.meritrail.batch.Trials;
import org.meritrail.batch.jdbc.JdbcPayoutRecords;
import org.meritrail.batch.jdbc.JdbcRunRecords;
import org.meritrail.batch.jdbc.JdbcSignOffRecords;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.export.PayoutExport;
import org.meritrail.export.RunExport;
import org.meritrail.governance.Journal;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Persons;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjustments;
import org.meritrail.settlement.Periods;
import org.meritrail.settlement.jdbc.JdbcAdjustmentRecords;
import org.meritrail.settlement.jdbc.JdbcPayrollRecords;
import org.meritrail.settlement.jdbc.JdbcPeriodRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs, periods and payroll. */
@Configuration(proxyBeanMethods = false)
class Paying {

    @Bean
    Periods periods(JdbcClient sql, Journal journal) {
        return new Periods(journal, new JdbcPeriodRecords(sql));
    }

    @Bean
    Runs.Records runRecords(JdbcClient sql, Persons persons, Checkpoints checkpoints) {
        return new Runs.Records(new JdbcRunRecords(sql, persons), new JdbcPayoutRecords(sql, persons), new JdbcSignOffRecords(sql, persons), new JdbcPayrollRecords(sql, persons),
                new JdbcAdjustmentRecords(sql, persons), persons, checkpoints);
    }

    @Bean
    Adjustments adjustments(Journal journal, Runs.Records records, PlanVersions plans) {
        return new Adjustments(journal, records.adjustments(), new PolicyOfAdjustments(plans, records), records.persons());
    }

    @Bean
    AdjustmentFile adjustmentFile(Adjustments adjustments) {
        return new AdjustmentFile(adjustments);
    }

    @Bean(destroyMethod = "close")
    Runs runs(Journal journal, Ledger ledger, Runs.Records records, Contents contents, Workspace workspace, PlanVersions plans, Deliveries deliveries,
              Periods periods, Settings settings) {
        return new Runs(journal, ledger, records, contents, workspace, plans, deliveries, periods, settings.threads());
    }

    @Bean
    RunReports runReports(Contents contents, Persons persons) {
        return new RunReports(contents, persons);
    }

    @Bean
    PayrollOutbox payrollOutbox(Runs runs, Runs.Records records, Journal journal, Ledger ledger) {
        return new PayrollOutbox(runs, records, journal, ledger);
    }

    @Bean
    RunFiles runFiles(Runs runs, Runs.Records records, PayrollOutbox outbox, PlanVersions plans, Deliveries deliveries, Contents contents) {
        return new RunFiles(runs, records, outbox, plans, deliveries, contents);
    }

    @Bean
    RunExport runExport(Journal journal, Ledger ledger, Checkpoints checkpoints, Persons persons, Contents contents, RunFiles files) {
        return new RunExport(journal, ledger, checkpoints, persons, contents, files);
    }

    @Bean
    PayoutExport payoutExport(Journal journal, Ledger ledger, Checkpoints checkpoints, Persons persons, Contents contents, RunFiles files) {
        return new PayoutExport(journal, ledger, checkpoints, persons, contents, files);
    }

    @Bean
    LedgerCheck ledgerCheck(Journal journal, Ledger ledger, Runs.Records records, Contents contents, PlanVersions plans, Deliveries deliveries,
                            Periods periods) {
        return new LedgerCheck(journal, ledger, records, contents, plans, deliveries, periods);
    }

    @Bean
    Inquiries inquiries(Journal journal, Persons persons) {
        return new Inquiries(journal, persons);
    }

    @Bean
    EntryPersons entryPersons(Ledger ledger, Persons persons) {
        return new EntryPersons(ledger, persons);
    }

    @Bean
    Trials trials(PlanVersions plans, Deliveries deliveries, Runs.Records records, Contents contents, Workspace workspace, Settings settings) {
        return new Trials(plans, deliveries, records, contents, workspace, settings.threads());
    }

    @Bean
    Replays replays(Journal journal, Ledger ledger, Runs.Records records, PlanVersions plans, Contents contents, Workspace workspace, Settings settings) {
        return new Replays(journal, ledger, new Bases(records.runs(), records.payouts(), plans::version, contents), records.persons(), contents, workspace,
                settings.threads());
    }

    @Bean
    Questions questions(PlanVersions plans, Runs runs, Runs.Records records, Contents contents) {
        return new Questions(plans, new StoredRecords(runs, records, contents));
    }
}
