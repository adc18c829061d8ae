using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// Removes the stored answers of repeated requests that have a person's data. A request whose answer was removed is executed when it is repeated.
/// </summary>
internal sealed class IdempotentRequestErasure : IPersonalDataCopy
{
    /// <inheritdoc/>
    public string Name => "stored answers";

    /// <inheritdoc/>
    public async Task<int> EraseAsync(SessionGraphContext context, ErasedPerson person, CancellationToken cancellationToken)
    {
        var found = new List<(string Caller, string Key)>();
        await foreach (var request in context.IdempotentRequests.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (person.Is(request.Caller) || Has(request.Outcomes) || (request.Answer is { } answer && Has(Encoding.UTF8.GetString(answer))))
                found.Add((request.Caller, request.Key));
        }

        foreach (var (caller, key) in found)
            await context.IdempotentRequests.Where(request => request.Caller == caller && request.Key == key).ExecuteDeleteAsync(cancellationToken);
        return found.Count;

        bool Has(string text) => person.IsIn(text) || HasValue(text);

        // JSON escapes some characters.
        bool HasValue(string json)
        {
            try
            {
                return person.EraseFrom(json) is not null;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }
}
