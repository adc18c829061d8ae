using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>An error of the quiz API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The name of the error's class.</param>
/// <param name="Detail">What is wrong and how to correct it.</param>
/// <param name="Pointer">A JSON pointer into the request, such as <c>/data/attributes/person_id</c>; null when there is none.</param>
internal sealed record QuizError(int Status, string Title, string Detail, string? Pointer = null)
{
    /// <summary>The title of validation errors.</summary>
    public const string ValidationFailed = "Verse::Error::ValidationFailed";

    /// <summary>A field of the request is not valid.</summary>
    public static QuizError Invalid(string pointer, string detail)
        => new(StatusCodes.Status422UnprocessableEntity, ValidationFailed, detail, pointer);

    /// <summary>The body is not JSON.</summary>
    public static QuizError BadRequest(string detail) => new(StatusCodes.Status400BadRequest, "Verse::Error::BadRequest", detail);

    /// <summary>The path does not exist, or does not support the verb.</summary>
    public static QuizError NotFound(string detail) => new(StatusCodes.Status404NotFound, "Verse::Error::NotFound", detail);

    /// <summary>Creates the error of a rejected write.</summary>
    public static QuizError Of(SessionException error)
    {
        var status = error switch
        {
            SessionNotFoundException => StatusCodes.Status404NotFound,
            ConflictException => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        if (status is not StatusCodes.Status422UnprocessableEntity || error.Field is not { } field)
            return new QuizError(status, error.Code, error.Message);

        // The message starts with the name of the input's field.
        var name = QuizAttribute.NameOf(field);
        var detail = error.Message.StartsWith(field, StringComparison.Ordinal) ? name + error.Message[field.Length..] : error.Message;
        return new QuizError(status, error.Code, detail, $"/data/attributes/{name}");
    }
}
