namespace SessionGraph.Store;

/// <summary>A period of the calendar.</summary>
public enum CalendarUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week as ISO 8601 has it: from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
