namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>Makes a failing document small enough to be read: takes out parts for as long as it still fails.</summary>
internal static class Shrinker
{
    private const int MaxAttempts = 2_000;

    public static async Task<string> ShrinkAsync(string source, Func<string, ValueTask<bool>> failsAsync)
    {
        List<string> tokens = [.. Tokens.Split(source)];
        if (!await failsAsync(string.Join(' ', tokens)))
            return source;

        var attempts = 0;
        for (var length = Math.Max(1, tokens.Count / 2); length > 0; length = length is 1 ? 0 : length / 2)
        {
            for (var start = 0; start < tokens.Count && attempts < MaxAttempts;)
            {
                // What brackets hold together goes together.
                var end = Math.Max(Tokens.EndOfGroup(tokens, start), Math.Min(start + length, tokens.Count));
                List<string> fewer = [.. tokens[..start], .. tokens[end..]];
                attempts++;
                if (fewer.Count > 0 && await failsAsync(string.Join(' ', fewer)))
                    tokens = fewer;
                else
                    start++;
            }
        }

        return string.Join(' ', tokens);
    }
}
