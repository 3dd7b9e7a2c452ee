package org.meritrail.sample;

import java.time.LocalDate;

/**
 * Someone of the sales team.
 *
 * @param left null for those who are still there
 */
record Person(String id, String name, String role, Region region, String manager, LocalDate hired, LocalDate left) {

    static final String MANAGER = "Sales Manager";
    static final String SENIOR = "Senior Account Executive";
    static final String EXECUTIVE = "Account Executive";

    /** Where a team sells, and the currency it is paid in. */
    enum Region {
        IBERIA("Iberia", "EUR", "CC-IB", "ALISIO-ES"), DACH("DACH", "EUR", "CC-DA", "ALISIO-DE"),
        EAST("North America East", "USD", "CC-NE", "ALISIO-US"), WEST("North America West", "USD", "CC-NW", "ALISIO-US");

        private final String title;
        private final String currency;
        private final String costCentre;
        private final String legalEntity;

        Region(String title, String currency, String costCentre, String legalEntity) {
            this.title = title;
            this.currency = currency;
            this.costCentre = costCentre;
            this.legalEntity = legalEntity;
        }

        String title() {
            return title;
        }

        String costCentre() {
            return costCentre;
        }

        String legalEntity() {
            return legalEntity;
        }
    }

    String currency() {
        return region.currency;
    }

    /** As payroll knows the person. */
    String payrollId() {
        return "10" + id.substring(id.indexOf('-') + 1);
    }

    /** Whether they are employed on any day of the quarter. */
    boolean worksIn(Quarter quarter) {
        return !hired.isAfter(quarter.last()) && (left == null || !left.isBefore(quarter.first()));
    }

    LocalDate firstDay(Quarter quarter) {
        return hired.isAfter(quarter.first()) ? hired : quarter.first();
    }

    LocalDate lastDay(Quarter quarter) {
        return left != null && left.isBefore(quarter.last()) ? left : quarter.last();
    }
}
