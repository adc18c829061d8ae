namespace SessionGraph.Store;

/// <summary>Options of the store: the configuration section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Store";

    /// <summary>The configuration key of <see cref="ConnectionString"/>.</summary>
    internal const string ConnectionStringKey = SectionName + ":" + nameof(ConnectionString);

    /// <summary>
    /// The SQLite connection string (<c>Store:ConnectionString</c>). It names a file, whose folder is created when it is missing;
    /// a relative path starts at the working folder.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/sessiongraph.db";

    /// <summary>How long a statement waits for a lock (<c>Store:BusyTimeout</c>): 1 second to 1 minute.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether to create a store that does not exist (<c>Store:Create</c>). If false, a gateway without a store does not start.
    /// </summary>
    public bool Create { get; set; } = true;

    /// <summary>
    /// Whether lists run as prepared statements that write rows as JSON while reading them (<c>Store:FastPath</c>). If false, EF Core runs all
    /// queries, with the same responses and more CPU time.
    /// </summary>
    public bool FastPath { get; set; } = true;

    /// <summary>Whether to fill an empty store with the sample data at startup (<c>Store:SampleData</c>).</summary>
    public bool SampleData { get; set; }
}
