package org.meritrail.authoring.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two people of whom all templates together have something to pay. */
final class TemplateData {

    private TemplateData() {
    }

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("participants.csv"), """
                participant,name,currency,hired,left,bonus-target,annual-salary,salary,midpoint,salary-maximum
                ana,Ana Ruiz,EUR,2024-03-01,,8000,40000,50000,50000,51000
                ben,Ben Cole,EUR,2024-03-01,,6000,30000,44000,50000,80000
                """);
        Files.writeString(folder.resolve("quotas.csv"), """
                participant,from,to,amount,currency
                ana,2026-10-01,2026-12-31,100000,EUR
                ben,2026-10-01,2026-12-31,100000,EUR
                """);
        Files.writeString(folder.resolve("transactions.csv"), """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-10-20,ana,110000,EUR
                CRM,D-2,1,2026-11-03,ben,20000,EUR
                """);
        Files.writeString(folder.resolve("scores.csv"), """
                participant,from,to,revenue-attained,satisfaction-attained,goals-attained,goals-score,manager-score,colleague-score,merit-rating
                ana,2026-10-01,2026-12-31,1.1,0.9,1.05,80,90,100,A
                ben,2026-10-01,2026-12-31,0.6,1,1,60,60,60,C
                """);
        Files.writeString(folder.resolve("unit-sales.csv"), """
                id,participant,date,product,units
                U-1,ana,2026-10-05,SCANNER,100
                U-2,ben,2026-10-06,TABLET,50
                U-3,ben,2026-10-07,CABLE,5
                """);
        return folder;
    }
}
