package org.meritrail.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(Database.class)
class JournalTest {

    private final Store store;

    JournalTest(Database database) {
        this.store = database.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsEntriesInOrderWithWhoAndWhen() {
        Instant start = store.clock().instant();
        record("a");
        store.clock().advance(Duration.ofHours(1));
        record("b");
        assertThat(store.journal().entries(Long.MAX_VALUE, 10)).containsExactly(
                new Entry(2, start.plus(Duration.ofHours(1)), "(service)", "test", "b", ""),
                new Entry(1, start, "(service)", "test", "a", ""));
    }

    @Test
    void neverGoesBackWhenTheClockIsSetBack() {
        Instant start = store.clock().instant();
        record("a");
        store.clock().advance(Duration.ofDays(-400));
        record("b");
        assertThat(store.journal().last()).isEqualTo(start.plusNanos(1000));
    }

    @Test
    void undoesARefusedDecision() {
        Decision<Entry> refused = store.journal().decide(() -> {
            store.journal().record(Actor.SERVICE, "test", "lost", "");
            return Decision.refused("refused.test");
        });
        assertThat(refused).isInstanceOf(Decision.Refused.class);
        assertThat(store.journal().entries(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void acceptsNoEntryOutsideOfADecision() {
        assertThatThrownBy(() -> store.journal().record(Actor.SERVICE, "test", "", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void decidesOneAfterTheOther() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            all.add(people.submit(() -> {
                for (int time = 0; time < 10; time++) {
                    record("x");
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
        assertThat(store.journal().entries(Long.MAX_VALUE, 100)).extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).map(number -> 61 - number).boxed().toList());
    }

    /** H2 by itself gives up after two seconds. */
    @Test
    void waitsForALongDecision() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch deciding = new CountDownLatch(1);
        Future<?> first = other.submit(() -> store.journal().decide(() -> {
            deciding.countDown();
            LockSupport.parkNanos(Duration.ofMillis(2500).toNanos());
            return Decision.granted(store.journal().record(Actor.SERVICE, "test", "long", ""));
        }));
        deciding.await();
        record("after");
        first.get();
        other.shutdown();
        assertThat(store.journal().entries(Long.MAX_VALUE, 10)).extracting(Entry::subject).containsExactly("after", "long");
    }

    private void record(String subject) {
        store.journal().decide(() -> Decision.granted(store.journal().record(Actor.SERVICE, "test", subject, "")));
    }
}
