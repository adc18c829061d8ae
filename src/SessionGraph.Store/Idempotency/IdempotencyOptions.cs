namespace SessionGraph.Store;

/// <summary>How requests are repeated safely: the configuration section <c>Idempotency</c>.</summary>
public sealed class IdempotencyOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Idempotency";

    /// <summary>How long a key is remembered (<c>Idempotency:Retention</c>): 1 minute to 30 days. Default: 24 hours.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a repeated request waits for the first one (<c>Idempotency:WaitTimeout</c>): 0 to 1 minute. Default: 10 seconds.
    /// </summary>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many keys are remembered (<c>Idempotency:MaxCount</c>): 1 to 10,000,000. The oldest are forgotten first. Default: 100,000.
    /// </summary>
    public int MaxCount { get; set; } = 100_000;

    /// <summary>
    /// The largest answer in bytes that is stored (<c>Idempotency:MaxAnswerSize</c>): 0 to 16,777,216. The answer to a repeated request whose
    /// answer is larger is rebuilt. Default: 65,536.
    /// </summary>
    public int MaxAnswerSize { get; set; } = 64 * 1024;
}
