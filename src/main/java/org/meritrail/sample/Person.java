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
        IBERIA("Iberia", "EUR"), DACH("DACH", "EUR"), EAST("North America East", "USD"), WEST("North America West", "USD");

        private final String title;
        private final String currency;

        Region(String title, String currency) {
            this.title = title;
            this.currency = currency;
        }

        String title() {
            return title;
        }
    }

    String currency() {
        return region.currency;
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
