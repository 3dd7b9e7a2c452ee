package org.meritrail.plan;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;

/** A version of the whole policy, in one of its states. Its files never change; an edited workbook is another version. */
public sealed interface PlanVersion {

    Bytes bytes();

    default int number() {
        return bytes().number();
    }

    <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired);

    /** Its state in one word: draft, submitted, approved, retired. */
    default String state() {
        return fold(draft -> "draft", submitted -> "submitted", approved -> "approved", retired -> "retired");
    }

    /** Who did what to it, the oldest first. */
    default List<Entry> history() {
        return fold(
                draft -> List.of(draft.bytes().made()),
                submitted -> List.of(submitted.bytes().made(), submitted.submission()),
                approved -> List.of(approved.bytes().made(), approved.submission(), approved.approval()),
                retired -> Stream.concat(retired.before().history().stream(), Stream.of(retired.retirement())).toList());
    }

    /** The names of the people who made or submitted it: none of them may approve it. Empty for a draft that the policy folder made. */
    default SortedSet<String> authors() {
        SortedSet<String> authors = new TreeSet<>(this.<Collection<String>>fold(
                draft -> List.of(),
                submitted -> List.of(submitted.submission().who()),
                approved -> List.of(approved.submission().who()),
                retired -> retired.before().authors()));
        authors.add(bytes().made().who());
        authors.removeIf(name -> !Actor.isPerson(name));
        return authors;
    }

    /** Can be tried and submitted. */
    record Draft(Bytes bytes) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return draft.apply(this);
        }
    }

    /** Waits for somebody else to approve it. */
    record Submitted(Bytes bytes, Effective effective, Entry submission) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return submitted.apply(this);
        }
    }

    /** The only state that can pay. */
    record Approved(Bytes bytes, Effective effective, Entry submission, Entry approval) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return approved.apply(this);
        }
    }

    /**
     * Out of use, from whatever state: replaced by a newer draft, refused, or no longer wanted. Runs that used it keep it.
     *
     * @param before what it was
     */
    record Retired(PlanVersion before, Entry retirement) implements PlanVersion {
        @Override
        public Bytes bytes() {
            return before.bytes();
        }

        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return retired.apply(this);
        }
    }
}
