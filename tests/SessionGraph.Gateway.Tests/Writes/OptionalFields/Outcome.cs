using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>What becomes of a stored value by a mutation.</summary>
/// <param name="Error">The typed error that the mutation is refused with; null where it is not.</param>
/// <param name="Holds">Whether it is so, of what was stored before and after.</param>
internal sealed record Outcome(string? Error, Func<string?, string?, bool> Holds)
{
    /// <summary>In place of a value of a row that is not there.</summary>
    public const string NoRow = "(no row)";

    /// <summary>The value stays as it was.</summary>
    public static Outcome Stays { get; } = new(null, (before, after) => before == after);

    /// <summary>The row is gone.</summary>
    public static Outcome Gone { get; } = Is(NoRow);

    /// <summary>This is stored.</summary>
    public static Outcome Is(string? value) => new(null, (_, after) => after == value);

    /// <summary>Something of this form is stored.</summary>
    public static Outcome Matches(string pattern) => new(null, (_, after) => after is not null && Regex.IsMatch(after, pattern));

    /// <summary>The mutation is refused, and changes nothing.</summary>
    public static Outcome Refused(string error) => new(error, (_, _) => false);
}
