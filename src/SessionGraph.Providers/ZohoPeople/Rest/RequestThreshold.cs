using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// Zoho People's rate limit: 30 requests a minute per caller. One more request locks the API for that caller for 5 minutes.
/// </summary>
internal sealed class RequestThreshold(ICaller caller, TimeProvider timeProvider)
{
    private const int Code = 7209;
    private const int Requests = 30;
    private const int MaximumCallers = 10_000;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_lockPeriod = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Use> _uses = [];

    /// <summary>Counts a request. Returns false when the caller is locked.</summary>
    public bool TryEnter(HttpContext http)
    {
        var name = caller.Name ?? http.Connection.RemoteIpAddress?.ToString() ?? "";
        var now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            if (!_uses.TryGetValue(name, out var use) || use.End <= now)
            {
                Forget(now);
                use = new Use(now + s_window, 0, false);
            }

            use = use.IsLocked || use.Count < Requests ? use with { Count = use.Count + 1 } : new Use(now + s_lockPeriod, 0, true);
            _uses[name] = use;
            return !use.IsLocked;
        }
    }

    /// <summary>Creates the response to a locked caller.</summary>
    public static IResult Refuse() => ZohoPeopleFailure.ToResult(
        StatusCodes.Status429TooManyRequests, Code, "API access blocked since threshold limit exceeded. Try again after 5 minutes.");

    // Bounds the number of tracked callers: expired entries are removed first; if that is not enough, all are.
    private void Forget(DateTimeOffset now)
    {
        if (_uses.Count < MaximumCallers)
            return;

        foreach (var (name, use) in _uses.ToList())
        {
            if (use.End <= now)
                _uses.Remove(name);
        }

        if (_uses.Count >= MaximumCallers)
            _uses.Clear();
    }

    private sealed record Use(DateTimeOffset End, int Count, bool IsLocked);
}
