namespace SessionGraph.Store;

/// <summary>Sample records for trying out the gateway.</summary>
public interface ISampleData
{
    /// <summary>Inserts the records in one transaction if there is no session yet. Returns whether it did.</summary>
    Task<bool> InsertWhenEmptyAsync(SessionGraphContext context, CancellationToken cancellationToken);
}
