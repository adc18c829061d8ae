using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL;

/// <summary>An error of a response. See https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format.</summary>
public interface IError
{
    /// <summary>The message, for the developer of the client.</summary>
    string Message { get; }

    /// <summary>A stable code, also found in the extensions; null if there is none.</summary>
    string? Code { get; }

    /// <summary>The path of the field in the result; null if the error does not belong to a field.</summary>
    Path? Path { get; }

    /// <summary>The locations in the document; null if there are none.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>Additional data, in the order in which it is written; null if there is none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception that caused the error; never sent to a client.</summary>
    Exception? Exception { get; }

    /// <summary>Returns this error with another message.</summary>
    IError WithMessage(string message);

    /// <summary>Returns this error with another code.</summary>
    IError WithCode(string? code);

    /// <summary>Returns this error with another path.</summary>
    IError WithPath(Path? path);

    /// <summary>Returns this error with other locations.</summary>
    IError WithLocations(IReadOnlyList<Location>? locations);

    /// <summary>Returns this error with an extension added or replaced.</summary>
    IError SetExtension(string key, object? value);

    /// <summary>Returns this error without this extension.</summary>
    IError RemoveExtension(string key);

    /// <summary>Returns this error with another exception.</summary>
    IError WithException(Exception? exception);
}
