namespace SessionGraph.Store;

/// <summary>A change of a table that renews sessions in the search index.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">The word for the change in the trigger's name.</param>
/// <param name="Event">The change, as SQL.</param>
/// <param name="Sessions">A query of the ids of the sessions.</param>
internal sealed record SearchTrigger(string Table, string Kind, string Event, string Sessions)
{
    /// <summary>The names of columns as SQL.</summary>
    public static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}
