package org.meritrail.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meritrail.sample.Person.Region;

/** The sixty people: four regions of fifteen, each with a manager, five seniors and nine others. */
final class Team {

    static final String JOINER = "P-014";
    static final String MOVER = "P-012";
    static final String LEAVER = "P-025";
    /** Reaches half of the goals, and is reviewed accordingly. */
    static final String STRUGGLER = "P-013";
    /** Of whom nobody handed in anything all year: no goals, no scores, no reviews. */
    static final String UNAPPRAISED = "P-020";
    static final LocalDate MOVED = LocalDate.of(2026, 8, 17);

    private static final int PER_REGION = 15;
    private static final int SENIORS = 5;

    private static final List<String> NAMES = List.of(
            "Carmen Ortega", "Javier Molina", "Lucía Navarro", "Diego Herrera", "Inés Castaño", "Pablo Serrano", "Marta Gil", "Rui Almeida",
            "Elena Rubio", "Álvaro Peña", "Beatriz Lago", "Sergio Vidal", "Nuria Campos", "Hugo Marín", "Teresa Fonseca",
            "Katrin Vogel", "Jonas Becker", "Anja Schreiber", "Lukas Brandt", "Miriam Huber", "Stefan Keller", "Laura Winkler", "Tobias Frey",
            "Sabine Lorenz", "Felix Arnold", "Claudia Steiner", "Moritz Engel", "Heike Böhm", "Daniel Gruber", "Petra Lindner",
            "Susan Whitaker", "Marcus Reed", "Emily Carver", "Kevin Doyle", "Natalie Brooks", "Brian Sutton", "Grace Holloway", "Andre Lewis",
            "Megan Walsh", "Tyler Bennett", "Olivia Grant", "Peter Novak", "Rachel Stone", "Samuel Ortiz", "Hannah Price",
            "Robert Lindqvist", "Amy Sakamoto", "Jason Pruitt", "Diana Flores", "Eric Thornton", "Nicole Barrett", "Victor Chang", "Julia Marsh",
            "Sean Gallagher", "Linda Okafor", "Adam Whitfield", "Karen Dalton", "Miguel Reyes", "Sophie Tran", "Gordon Blake");

    private Team() {
    }

    static List<Person> people(Chance chance) {
        List<Person> people = new ArrayList<>();
        for (int at = 0; at < NAMES.size(); at++) {
            people.add(person(at, chance));
        }
        return people;
    }

    private static Person person(int at, Chance chance) {
        String id = id(at);
        LocalDate hired = LocalDate.of(2016, 1, 1).plusDays(chance.between(0, 3400));
        return new Person(id, NAMES.get(at), role(at % PER_REGION), Region.values()[at / PER_REGION],
                at % PER_REGION == 0 ? "" : id(at - at % PER_REGION),
                id.equals(JOINER) ? LocalDate.of(2026, 7, 20) : hired, id.equals(LEAVER) ? LocalDate.of(2026, 8, 31) : null);
    }

    /** Within the region: 0 is the manager. */
    static int place(Person person) {
        return (Integer.parseInt(person.id().substring(2)) - 1) % PER_REGION;
    }

    private static String role(int place) {
        if (place == 0) {
            return Person.MANAGER;
        }
        return place <= SENIORS ? Person.SENIOR : Person.EXECUTIVE;
    }

    private static String id(int at) {
        return "P-0" + (at < 9 ? "0" : "") + (at + 1);
    }
}
