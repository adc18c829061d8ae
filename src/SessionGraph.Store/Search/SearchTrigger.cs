namespace SessionGraph.Store;

/// <summary>A trigger that reindexes sessions when a table changes.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">The word for the change in the trigger's name.</param>
/// <param name="Event">The trigger event, as SQL.</param>
/// <param name="Sessions">A query that selects the ids of the sessions.</param>
internal sealed record SearchTrigger(string Table, string Kind, string Event, string Sessions)
{
    /// <summary>The column names as SQL.</summary>
    public static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}
