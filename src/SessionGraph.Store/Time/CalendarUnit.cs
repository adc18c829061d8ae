namespace SessionGraph.Store;

/// <summary>A calendar period.</summary>
public enum CalendarUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>An ISO 8601 week, from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
