/**
 * The table of speed: measurements that the profile {@code performance} runs, never part of the
 * tests. A row more is one {@link dev.aloft.performance.Benchmark} in {@link
 * dev.aloft.performance.PerformanceTable}.
 */
@NullMarked
package dev.aloft.performance;

import org.jspecify.annotations.NullMarked;
