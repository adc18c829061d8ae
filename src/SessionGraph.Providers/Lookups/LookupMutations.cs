namespace SessionGraph.Providers;

/// <summary>The mutations of a kind of record that sessions refer to.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's own id.</typeparam>
/// <typeparam name="TCreate">The input that creates a record.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record.</typeparam>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class LookupMutations<TLookup, TId, TCreate, TUpdate>
    where TLookup : Lookup<TId>, new()
    where TId : notnull, IParsable<TId>
    where TCreate : CreateLookupInput<TId>
    where TUpdate : UpdateLookupInput
{
    /// <summary>Creates a record.</summary>
    [LookupField("create{0}", "Creates one {0}.")]
    [Error<InvalidRecordException>]
    [Error<ConnectionNotFoundException>]
    [Error<RecordNotFoundException>]
    [Error<RecordIdTakenException>]
    public static Task<TLookup> CreateAsync(
        TCreate input, LookupService<TLookup, TId, TCreate, TUpdate> records, CancellationToken cancellationToken)
        => records.CreateAsync(input, cancellationToken);

    /// <summary>Changes a record.</summary>
    [LookupField("update{0}", "Changes the fields of one {0} that are given (PATCH). The other fields keep their values.")]
    [Error<RecordNotFoundException>]
    [Error<ConnectionNotFoundException>]
    [Error<InvalidRecordException>]
    [Error<RecordIdTakenException>]
    public static Task<TLookup> UpdateAsync(
        TUpdate input, LookupService<TLookup, TId, TCreate, TUpdate> records, CancellationToken cancellationToken)
        => records.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a record.</summary>
    /// <param name="id">The global id of the record. Give either `id` or `key`.</param>
    /// <param name="key">The connection and the provider's own id of the record. Give either `id` or `key`.</param>
    /// <param name="records">Writes the records.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [LookupField("delete{0}", "Deletes one {0} permanently, unless other records refer to it. Returns its last state.")]
    [Error<RecordNotFoundException>]
    [Error<ConnectionNotFoundException>]
    [Error<RecordInUseException>]
    public static Task<TLookup> DeleteAsync(
        [ID] NodeId<string>? id,
        ExternalKeyInput? key,
        LookupService<TLookup, TId, TCreate, TUpdate> records,
        CancellationToken cancellationToken)
        => records.DeleteAsync(LookupReference.Of(id, key), cancellationToken);

    /// <summary>Creates or changes many records.</summary>
    /// <param name="records">The records. At most 1000.</param>
    /// <param name="service">Writes the records.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [LookupField(
        "upsert{1}",
        "Creates or replaces many {1}, by their connections and external ids. A record with errors is left out, and the others are stored.")]
    [Error<InvalidRecordException>]
    public static Task<UpsertResult> UpsertAsync(
        IReadOnlyList<TCreate> records, LookupService<TLookup, TId, TCreate, TUpdate> service, CancellationToken cancellationToken)
        => service.UpsertAsync(records, cancellationToken);
}
