using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Providers;

/// <summary>The mutations of a kind of record that sessions refer to.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's own id.</typeparam>
/// <typeparam name="TCreate">The input that creates a record.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record.</typeparam>
public sealed class LookupService<TLookup, TId, TCreate, TUpdate>(
    Provider provider,
    LookupDefinition<TLookup, TId, TCreate, TUpdate> definition,
    ProviderConnections connections,
    GroupCommitQueue writes,
    InputMapper mapper,
    TimeProvider timeProvider)
    where TLookup : Lookup<TId>, new()
    where TId : notnull, IParsable<TId>
    where TCreate : CreateLookupInput<TId>
    where TUpdate : UpdateLookupInput
{
    private const string IdField = "externalId";
    private const string ConnectionOfKey = "key.connection";

    private static readonly string s_noun = LookupNames.WordsOf(typeof(TLookup));

    /// <summary>Creates a record.</summary>
    /// <exception cref="InvalidRecordException">A field is not valid.</exception>
    /// <exception cref="ConnectionNotFoundException">The connection is unknown.</exception>
    /// <exception cref="RecordNotFoundException">A referenced record does not exist.</exception>
    /// <exception cref="RecordIdTakenException">The id, or another unique value, is in use.</exception>
    public async Task<TLookup> CreateAsync(TCreate input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<TCreate>.Fields);
        var record = Begin(input, errors);
        errors.ThrowIfAny();
        await using var write = await writes.BeginAsync(cancellationToken);
        await SetIdAsync(write.Context, record, input, errors, cancellationToken);
        if (errors.IsFree(IdField) && await FindAsync(write.Context, record.Connection, record.ExternalId, cancellationToken) is not null)
            errors.Add(new RecordIdTakenException(IdField, TextOf(record.ExternalId), record.Connection));

        mapper.Map(input, record);
        await CheckAsync(write.Context, record, errors, cancellationToken);
        errors.ThrowIfAny();
        write.Context.Add(record);
        await CompleteAsync(write, cancellationToken);
        return record;
    }

    /// <summary>Changes the fields that are given.</summary>
    /// <exception cref="RecordNotFoundException">The record or a referenced record does not exist.</exception>
    /// <exception cref="ConnectionNotFoundException">The connection is unknown.</exception>
    /// <exception cref="InvalidRecordException">A field is not valid.</exception>
    /// <exception cref="RecordIdTakenException">A unique value is in use.</exception>
    public async Task<TLookup> UpdateAsync(TUpdate input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<TUpdate>.Fields);
        errors.Add(InputLimits<TUpdate>.FindAll(input), InvalidRecordException.Of);
        errors.ThrowIfAny();
        await using var write = await writes.BeginAsync(cancellationToken);
        var record = await FindAsync(write.Context, LookupReference.Of(input.Id, input.Key), cancellationToken);
        mapper.Map(input, record);
        await CheckAsync(write.Context, record, errors, cancellationToken);
        errors.ThrowIfAny();
        await CompleteAsync(write, cancellationToken);
        return record;
    }

    /// <summary>Deletes a record and returns its last state.</summary>
    /// <exception cref="RecordNotFoundException">The record does not exist.</exception>
    /// <exception cref="ConnectionNotFoundException">The connection is unknown.</exception>
    /// <exception cref="RecordInUseException">Other records refer to it.</exception>
    public async Task<TLookup> DeleteAsync(LookupReference reference, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        var record = await FindAsync(write.Context, reference, cancellationToken);
        var references = new List<(string, int)>();
        foreach (var foreignKey in write.Context.Model.FindEntityType(typeof(TLookup))!.GetReferencingForeignKeys())
        {
            if (await CountAsync(write.Context, foreignKey, record, cancellationToken) is > 0 and var count)
                references.Add((LookupNames.WordsOf(foreignKey.DeclaringEntityType.ClrType), count));
        }

        if (references.Count > 0)
            throw new RecordInUseException(NameOf(record.Connection, TextOf(record.ExternalId)), references);

        write.Context.Remove(record);
        await CompleteAsync(write, cancellationToken);
        return record;
    }

    /// <summary>Creates or replaces records by connection and id. Records with errors are skipped.</summary>
    /// <exception cref="InvalidRecordException">There are too many records.</exception>
    public async Task<UpsertResult> UpsertAsync(IReadOnlyList<TCreate> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count > UpsertResult.MaximumRecords)
        {
            throw new InvalidRecordException(
                "records",
                string.Create(CultureInfo.InvariantCulture, $"has {inputs.Count} items, but at most {UpsertResult.MaximumRecords} are allowed"));
        }

        var upsert = new UpsertResultBuilder();
        await using var write = await writes.BeginAsync(cancellationToken);
        var known = new Dictionary<LookupKey<TId>, int>();
        for (var index = 0; index < inputs.Count; index++)
        {
            var errors = new InputErrors(InputLimits<TCreate>.Fields);
            var state = await UpsertAsync(write.Context, inputs[index], index, known, errors, cancellationToken);
            upsert.Add(index, state, errors.All);
        }

        await CompleteAsync(write, cancellationToken);
        return upsert.ToResult();
    }

    private async Task<EntityState> UpsertAsync(
        SessionGraphContext context,
        TCreate input,
        int index,
        Dictionary<LookupKey<TId>, int> known,
        InputErrors errors,
        CancellationToken cancellationToken)
    {
        var record = Begin(input, errors);
        if (!errors.IsEmpty)
            return EntityState.Detached;

        await SetIdAsync(context, record, input, errors, cancellationToken);
        if (errors.IsFree(IdField) && !known.TryAdd(LookupKey.Of(record.Connection, record.ExternalId), index))
        {
            errors.Add(new InvalidRecordException(
                IdField,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is '{record.ExternalId}', which records[{known[LookupKey.Of(record.Connection, record.ExternalId)]}] has already")));
        }

        if (!errors.IsEmpty)
            return EntityState.Detached;

        var entry = context.Entry(await FindAsync(context, record.Connection, record.ExternalId, cancellationToken) ?? record);
        mapper.Map(input, entry.Entity);
        await CheckAsync(context, entry.Entity, errors, cancellationToken);
        if (!errors.IsEmpty)
            entry.State = EntityState.Detached;
        else if (entry.State is EntityState.Detached)
            entry.State = EntityState.Added;
        else
            entry.DetectChanges();

        return entry.State;
    }

    private TLookup Begin(TCreate input, InputErrors errors)
    {
        errors.Add(InputLimits<TCreate>.FindAll(input), InvalidRecordException.Of);
        return new() { Connection = errors.Read("connection", () => connections.Find(provider, input.Connection).Name) ?? "" };
    }

    private async Task SetIdAsync(
        SessionGraphContext context, TLookup record, TCreate input, InputErrors errors, CancellationToken cancellationToken)
    {
        if (!input.TryGetExternalId(out var given))
            record.ExternalId = await definition.CreateIdAsync(OfConnection(context, record.Connection), timeProvider, cancellationToken);
        else if (errors.Read(IdField, () => definition.ReadId(given, InvalidId)) is { } id)
            record.ExternalId = id;
    }

    private async Task CheckAsync(SessionGraphContext context, TLookup record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(record.Name))
            errors.Add(new InvalidRecordException("name", "must not be null or blank"));

        foreach (var foreignKey in context.Model.FindEntityType(typeof(TLookup))!.GetForeignKeys())
        {
            var values = foreignKey.Properties.Select(property => property.GetGetter().GetClrValue(record)).ToArray();
            var field = FieldOf(foreignKey.Properties[^1]);
            if (Array.Exists(values, value => value is null))
            {
                if (foreignKey.IsRequired)
                    errors.Add(new InvalidRecordException(field, "must not be null"));
            }
            else if (await context.FindAsync(foreignKey.PrincipalEntityType.ClrType, values, cancellationToken) is null)
            {
                var principal = LookupNames.WordsOf(foreignKey.PrincipalEntityType.ClrType);
                errors.Add(new RecordNotFoundException(field, $"{principal} '{values[^1]}' in the connection '{record.Connection}'"));
            }
        }

        await definition.CheckAsync(context, record, errors, cancellationToken);
    }

    private async Task<TLookup> FindAsync(SessionGraphContext context, LookupReference reference, CancellationToken cancellationToken)
        => await FindOrNullAsync(context, reference, cancellationToken)
            ?? throw new RecordNotFoundException(reference.Field, reference.Key is { } key ? NameOf(key) : $"{s_noun} with this id");

    private async Task<TLookup?> FindOrNullAsync(SessionGraphContext context, LookupReference reference, CancellationToken cancellationToken)
    {
        if (reference.Id is { } id)
        {
            return id.TypeName == typeof(TLookup).Name && LookupKey.Parse<TId>(id.InternalId) is { } parsed
                ? await FindAsync(context, parsed.Connection, parsed.ExternalId, cancellationToken)
                : null;
        }

        return TId.TryParse(reference.Key!.ExternalId, CultureInfo.InvariantCulture, out var externalId)
            ? await FindAsync(context, connections.Find(provider, reference.Key.Connection, ConnectionOfKey).Name, externalId, cancellationToken)
            : null;
    }

    private Task<TLookup?> FindAsync(SessionGraphContext context, string connection, TId externalId, CancellationToken cancellationToken)
        => definition.FindById(OfConnection(context, connection).AsTracking(), externalId).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<TLookup> OfConnection(SessionGraphContext context, string connection)
        => context.Set<TLookup>().Where(record => record.Connection == connection);

    // The names come from the model; the values are parameters.
    private static Task<int> CountAsync(
        SessionGraphContext context, IForeignKey foreignKey, TLookup record, CancellationToken cancellationToken)
    {
        var table = foreignKey.DeclaringEntityType.GetTableName();
        var columns = foreignKey.Properties.Select(property => property.GetColumnName()).ToList();
        var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{columns[0]}\" = {{0}} AND \"{columns[1]}\" = {{1}}";
#pragma warning disable EF1002 // See above.
        return context.Database.SqlQueryRaw<int>(sql, record.Connection, record.ExternalId).SingleAsync(cancellationToken);
#pragma warning restore EF1002
    }

    private static async Task CompleteAsync(StoreWrite write, CancellationToken cancellationToken)
    {
        await write.Context.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
    }

    private static InvalidRecordException InvalidId(string rule) => new(IdField, rule);

    private static string FieldOf(IReadOnlyProperty property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private string NameOf(ExternalKeyInput key) => NameOf(connections.Find(provider, key.Connection, ConnectionOfKey).Name, key.ExternalId);

    private static string NameOf(string connection, string externalId) => $"{s_noun} '{externalId}' of the connection '{connection}'";

    private static string TextOf(TId externalId) => Convert.ToString(externalId, CultureInfo.InvariantCulture)!;
}
