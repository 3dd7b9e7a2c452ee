package org.meritrail.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Keeps the values that were used last. Each is made once, however many ask for it at the same time; one that failed is made anew. */
public final class Recent<K, V> {

    private final Map<K, CompletableFuture<V>> leastRecentFirst = new LinkedHashMap<>();
    private final int most;

    public Recent(int most) {
        this.most = most;
    }

    /** @throws RuntimeException what making it threw, to everyone who waited for it */
    public V get(K key, Function<K, V> making) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> shared = claimed(key, mine);
        if (shared == mine) {
            make(key, making, mine);
        }
        try {
            return shared.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized CompletableFuture<V> claimed(K key, CompletableFuture<V> mine) {
        CompletableFuture<V> known = leastRecentFirst.remove(key);
        CompletableFuture<V> shared = known == null ? mine : known;
        leastRecentFirst.put(key, shared);
        if (leastRecentFirst.size() > most) {
            leastRecentFirst.remove(leastRecentFirst.keySet().iterator().next());
        }
        return shared;
    }

    private void make(K key, Function<K, V> making, CompletableFuture<V> mine) {
        try {
            mine.complete(making.apply(key));
        } catch (RuntimeException | Error failed) {
            forget(key, mine);
            mine.completeExceptionally(failed);
        }
    }

    private synchronized void forget(K key, CompletableFuture<V> failed) {
        leastRecentFirst.remove(key, failed);
    }
}
