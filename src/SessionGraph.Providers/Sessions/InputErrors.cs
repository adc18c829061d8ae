using System.Runtime.ExceptionServices;

namespace SessionGraph.Providers;

/// <summary>
/// Collects the errors of an input, so that a client learns of all invalid fields at once: the first error of each field, in the order of
/// the input's fields.
/// </summary>
/// <param name="fields">The input's fields, in order; see <see cref="InputLimits{TInput}.Fields"/>.</param>
public sealed class InputErrors(IReadOnlyList<string> fields)
{
    private readonly List<(string Field, SessionException Error)> _errors = [];

    /// <summary>Whether there are no errors.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>The errors, in the order of the input's fields.</summary>
    public IEnumerable<SessionException> All => _errors.OrderBy(error => PlaceOf(error.Field)).Select(error => error.Error);

    /// <summary>Whether the field has no error yet.</summary>
    public bool IsFree(string field) => !_errors.Exists(error => error.Field == field);

    /// <summary>Adds the error, unless its field has one already.</summary>
    public void Add(SessionException error)
    {
        var field = error.Field is { } path ? InputViolation.RootOf(path) : "";
        if (IsFree(field))
            _errors.Add((field, error));
    }

    /// <summary>Adds the error of each violation.</summary>
    public void Add(IEnumerable<InputViolation> faults, Func<InputViolation, SessionException> toError)
    {
        foreach (var fault in faults)
            Add(toError(fault));
    }

    /// <summary>Reads a field that has no error yet. If its value breaks a rule, adds the error and returns the default.</summary>
    public T? Read<T>(string field, Func<T> read)
    {
        try
        {
            return IsFree(field) ? read() : default;
        }
        catch (SessionException error)
        {
            Add(error);
            return default;
        }
    }

    /// <inheritdoc cref="Read{T}(string, Func{T})"/>
    public async Task<T?> ReadAsync<T>(string field, Func<Task<T>> read)
    {
        try
        {
            return IsFree(field) ? await read() : default;
        }
        catch (SessionException error)
        {
            Add(error);
            return default;
        }
    }

    /// <summary>Validates a field that has no error yet. If its value breaks a rule, adds the error.</summary>
    public async Task CheckAsync(string field, Func<Task> check) => await ReadAsync(field, async () =>
    {
        await check();
        return true;
    });

    /// <summary>Throws if there are errors.</summary>
    /// <exception cref="SessionException">There is one error.</exception>
    /// <exception cref="AggregateException">There are several errors.</exception>
    public void ThrowIfAny()
    {
        if (IsEmpty)
            return;

        if (_errors is [var only])
            ExceptionDispatchInfo.Throw(only.Error);

        throw new AggregateException(All);
    }

    // Errors of other fields, such as the caller's name, come last.
    private int PlaceOf(string field)
    {
        for (var place = 0; place < fields.Count; place++)
        {
            if (fields[place] == field)
                return place;
        }

        return int.MaxValue;
    }
}
