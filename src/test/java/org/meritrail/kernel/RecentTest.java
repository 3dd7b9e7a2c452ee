package org.meritrail.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecentTest {

    private final List<String> made = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(2);

    @Test
    void keepsWhatWasUsedLast() {
        List.of("a", "b", "a", "c", "a", "b").forEach(this::get);
        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    @Test
    void makesAValueOnceForAllWhoAskAtTheSameTime() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            answers.add(threads.submit(() -> {
                asked.countDown();
                asked.await();
                return recent.get("key", key -> key + times.incrementAndGet());
            }));
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("key1");
        }
        threads.shutdown();
    }

    @Test
    void makesAnewWhatFailed() {
        assertThatThrownBy(() -> recent.get("a", key -> {
            throw new IllegalStateException("once");
        })).isInstanceOf(IllegalStateException.class).hasMessage("once");
        assertThat(recent.get("a", key -> "made")).isEqualTo("made");
    }

    private void get(String key) {
        recent.get(key, asked -> {
            made.add(asked);
            return asked;
        });
    }
}
