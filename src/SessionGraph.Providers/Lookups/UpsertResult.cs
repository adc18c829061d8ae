namespace SessionGraph.Providers;

/// <summary>What became of the records of an upsert.</summary>
/// <param name="Created">The number of records that were created.</param>
/// <param name="Updated">The number of records that were changed.</param>
/// <param name="Unchanged">The number of records that already had all the values given.</param>
/// <param name="RecordErrors">The errors of the records that were left out, in the order of the records.</param>
public sealed record UpsertResult(int Created, int Updated, int Unchanged, IReadOnlyList<RecordError> RecordErrors)
{
    /// <summary>The maximum number of records of one upsert.</summary>
    internal const int MaximumRecords = 1000;
}
