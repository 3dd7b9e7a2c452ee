package org.meritrail.server;

import java.time.Clock;
import org.meritrail.analysis.Checks;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Journal;
import org.meritrail.plan.FolderWatch;
import org.meritrail.plan.PlanVersions;
import org.meritrail.plan.Uploads;
import org.meritrail.plan.jdbc.JdbcVersionRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of the policy. */
@Configuration(proxyBeanMethods = false)
class Plans {

    @Bean
    PlanVersions planVersions(JdbcClient sql, Journal journal, Contents contents, Workspace workspace) {
        return new PlanVersions(new JdbcVersionRecords(sql), journal, contents, workspace, Checks::findingsWithCoverage);
    }

    @Bean
    Uploads uploads(PlanVersions versions, Workspace workspace) {
        return new Uploads(versions, workspace);
    }

    @Bean
    FolderWatch folderWatch(PlanVersions versions, Settings settings, Clock clock) {
        return new FolderWatch(versions, settings.policy(), clock);
    }
}
