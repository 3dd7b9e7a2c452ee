package org.meritrail.server;

import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.jdbc.JdbcDeliveryRecords;
import org.meritrail.governance.Journal;
import org.meritrail.plan.PlanVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is delivered. */
@Configuration(proxyBeanMethods = false)
class DataIn {

    @Bean
    Deliveries deliveries(JdbcClient sql, Contents contents, Journal journal, Workspace workspace, PlanVersions plans) {
        return new Deliveries(new JdbcDeliveryRecords(sql), contents, journal, workspace, new KnownData(plans));
    }
}
