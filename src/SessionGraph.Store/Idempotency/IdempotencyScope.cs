using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SessionGraph.Store;

/// <summary>
/// The execution of a request with an idempotency key. While it lives, no other request with the same key of the same caller runs.
/// </summary>
public sealed class IdempotencyScope : IDisposable
{
    private readonly Dictionary<string, IdempotentOutcome> _outcomes;
    private readonly Action _release;

    internal IdempotencyScope(
        string caller, string key, string requestHash, IdempotentRequest? stored, DateTime expiry, Action release)
    {
        (Caller, Key, RequestHash, Stored, Expiry, _release) = (caller, key, requestHash, stored, expiry, release);
        StoredOutcomes = stored?.Outcomes;
        _outcomes = stored is null ? [] : Parse(stored.Outcomes);
    }

    /// <summary>The name of the caller; empty when the caller is not known.</summary>
    public string Caller { get; }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The SHA-256 of the request.</summary>
    public string RequestHash { get; }

    /// <summary>The request as it was stored before; null when this is its first execution.</summary>
    public IdempotentRequest? Stored { get; }

    /// <summary>Requests that are older have expired.</summary>
    internal DateTime Expiry { get; }

    /// <summary>The outcomes as they are stored; null when there are none.</summary>
    internal string? StoredOutcomes { get; private set; }

    /// <summary>Whether a write of the request is committed.</summary>
    public bool HasOutcomes => _outcomes.Count > 0;

    /// <summary>The result of the field's committed write; null when there is none.</summary>
    /// <param name="field">The name of the mutation field in the response; empty for a REST request.</param>
    public IdempotentOutcome? Find(string field) => _outcomes.GetValueOrDefault(field);

    /// <summary>Ends the execution.</summary>
    public void Dispose() => _release();

    /// <summary>Adds the result of a write after its commit.</summary>
    internal void Add(string field, IdempotentOutcome outcome)
    {
        StoredOutcomes = FormatWith(field, outcome);
        _outcomes.Add(field, outcome);
    }

    /// <summary>The results of the committed writes and one more, as JSON.</summary>
    internal string FormatWith(string field, IdempotentOutcome outcome)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            foreach (var (name, known) in _outcomes.Append(new(field, outcome)))
            {
                writer.WriteStartObject(name);
                writer.WritePropertyName(known.Type);
                known.State.WriteTo(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Dictionary<string, IdempotentOutcome> Parse(string outcomes) => JsonElement.Parse(outcomes).EnumerateObject().ToDictionary(
        field => field.Name,
        field => field.Value.EnumerateObject().Select(state => new IdempotentOutcome(state.Name, state.Value)).Single());
}
