namespace SessionGraph.Providers;

/// <summary>A record that sessions refer to, such as a person or a room. It belongs to a connection.</summary>
public abstract class Lookup
{
    /// <summary>The name of the connection that the record belongs to.</summary>
    public string Connection { get; set; } = "";

    /// <summary>The record's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key in the record's global id.</summary>
    internal abstract string NodeKey { get; }
}

/// <inheritdoc/>
/// <typeparam name="TId">The type of the provider's own id: <see cref="int"/> or <see cref="string"/>.</typeparam>
public abstract class Lookup<TId> : Lookup
    where TId : notnull
{
    /// <summary>The provider's own id of the record. Unique within a connection.</summary>
    public TId ExternalId { get; set; } = default!;

    internal override string NodeKey => LookupKey.Of(Connection, ExternalId).ToString();
}
