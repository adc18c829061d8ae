using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL;

/// <summary>The engine's implementation of <see cref="IError"/>, created by <see cref="ErrorBuilder"/>.</summary>
internal sealed record Error(
    string Message,
    string? Code = null,
    Path? Path = null,
    IReadOnlyList<Location>? Locations = null,
    IReadOnlyDictionary<string, object?>? Extensions = null,
    Exception? Exception = null) : IError
{
    public IError WithMessage(string message) => this with { Message = message };

    public IError WithCode(string? code)
        => (code is null ? this with { Extensions = Without("code") } : this with { Extensions = With("code", code) }) with { Code = code };

    public IError WithPath(Path? path) => this with { Path = path };

    public IError WithLocations(IReadOnlyList<Location>? locations) => this with { Locations = locations };

    public IError SetExtension(string key, object? value) => this with { Extensions = With(key, value) };

    public IError RemoveExtension(string key) => this with { Extensions = Without(key) };

    public IError WithException(Exception? exception) => this with { Exception = exception };

    private OrderedDictionary<string, object?> With(string key, object? value)
    {
        var extensions = Copy();
        extensions[key] = value;
        return extensions;
    }

    private OrderedDictionary<string, object?>? Without(string key)
    {
        var extensions = Copy();
        extensions.Remove(key);
        return extensions.Count is 0 ? null : extensions;
    }

    private OrderedDictionary<string, object?> Copy()
        => Extensions is null ? [] : new OrderedDictionary<string, object?>(Extensions);
}
