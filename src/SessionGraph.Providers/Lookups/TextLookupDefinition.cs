namespace SessionGraph.Providers;

/// <summary>The rules of a kind of record whose ids are texts.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TCreate">The input that creates a record.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record.</typeparam>
/// <param name="plural">The plural name.</param>
/// <param name="form">The format of the provider's ids.</param>
/// <param name="createId">Generates an id.</param>
public class TextLookupDefinition<TLookup, TCreate, TUpdate>(string plural, ExternalIdFormat form, Func<TimeProvider, string> createId)
    : LookupDefinition<TLookup, string, TCreate, TUpdate>(plural)
    where TLookup : Lookup<string>, new()
    where TCreate : CreateLookupInput<string>
    where TUpdate : UpdateLookupInput
{
    /// <inheritdoc/>
    public override string ReadId(string id, Func<string, SessionException> toError) => form.Read(id, toError);

    /// <inheritdoc/>
    public override Task<string> CreateIdAsync(
        IQueryable<TLookup> ofConnection, TimeProvider timeProvider, CancellationToken cancellationToken)
        => Task.FromResult(createId(timeProvider));
}
