using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The rules of 360Learning's error table for one connection, with one method per field.</summary>
internal sealed class PathSessionRules(SessionGraphContext context, string connection)
{
    private const string InstantForm = "an instant with seconds and an offset or Z, as in 2022-05-16T22:00:00.000Z";

    private const string IdForm = "the 24 hexadecimal digits of a group's id";

    // Limits the parameters of a statement.
    private const int ChunkSize = 500;

    /// <summary>The field's error for a violation.</summary>
    public static SessionException ToError(InputViolation fault)
    {
        var message = $"{fault.Field} {fault.Rule}.";
        return fault.Root switch
        {
            "pathId" => new PathNotFoundException(message),
            "sessionName" => new InvalidSessionNameException(message),
            "startDate" => new InvalidStartDateException(message),
            "endDate" => new InvalidEndDateException(message),
            "sessionOwnerGroup" => new InvalidSessionOwnerGroupException(message),
            "instructorsMails" => new InvalidInstructorsException(message, fault.Field),
            _ => new InvalidPathSessionException(fault.Field, fault.Rule),
        };
    }

    /// <exception cref="InvalidPathSessionException">The text is not an id.</exception>
    public static string ReadExternalId(string text)
        => ObjectIdFormat.Instance.Read(text, rule => new InvalidPathSessionException("externalId", rule));

    /// <exception cref="PathNotFoundException">The id is missing, malformed or unknown.</exception>
    public async Task<string> ReadPathAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new PathNotFoundException("pathId: no path id was given. Give the 24 hexadecimal digits of a path's id.");
        if (ObjectIdFormat.Instance.Read(text) is not { } id)
            throw new PathNotFoundException($"pathId is '{text}', which is not a path id. Give the 24 hexadecimal digits of a path's id.");
        if (!await context.LearningPaths.AnyAsync(path => path.Connection == connection && path.ExternalId == id, cancellationToken))
            throw new PathNotFoundException($"pathId: the connection '{connection}' has no path {id}.");
        return id;
    }

    /// <exception cref="InvalidSessionNameException">The name is null or blank.</exception>
    public static string ReadName(string? text) => string.IsNullOrWhiteSpace(text)
        ? throw new InvalidSessionNameException("sessionName must not be null or blank.")
        : text;

    /// <exception cref="InvalidStartDateException">The text is null, empty or not an instant.</exception>
    public static DateTime ReadStart(string? text)
    {
        if (string.IsNullOrEmpty(text))
            throw new InvalidStartDateException($"startDate must be {InstantForm}, not null or empty.");
        return PathSessionFormat.TryReadInstant(text, out var instant)
            ? instant
            : throw new InvalidStartDateException($"startDate is '{text}', but must be {InstantForm}.");
    }

    /// <exception cref="InvalidEndDateException">The text is not an instant.</exception>
    public static DateTime? ReadEnd(string? text)
    {
        if (text is null)
            return null;
        return PathSessionFormat.TryReadInstant(text, out var instant)
            ? instant
            : throw new InvalidEndDateException($"endDate is '{text}', but must be {InstantForm}, or null for a session without end.");
    }

    /// <exception cref="InvalidSessionOwnerGroupException">The id is null, empty or malformed.</exception>
    /// <exception cref="SessionOwnerGroupNotFoundException">There is no academic session with this id.</exception>
    public async Task<string> ReadOwnerGroupAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidSessionOwnerGroupException($"sessionOwnerGroup must be {IdForm}, not null or empty.");
        if (ObjectIdFormat.Instance.Read(text) is not { } id)
            throw new InvalidSessionOwnerGroupException($"sessionOwnerGroup is '{text}', but must be {IdForm}.");
        if (!await context.Groups.AnyAsync(group => group.Connection == connection && group.ExternalId == id, cancellationToken))
            throw new SessionOwnerGroupNotFoundException(id, connection);
        return id;
    }

    /// <summary>
    /// The ids of the users with these email addresses, in order and without repetitions; the platform owner's if the list is empty.
    /// </summary>
    /// <exception cref="InvalidInstructorsException">The list is null or has an invalid address, or there is no platform owner.</exception>
    /// <exception cref="InstructorsNotFoundException">No user has one of the email addresses.</exception>
    public async Task<List<string>> ReadInstructorsAsync(IReadOnlyList<string?>? mails, CancellationToken cancellationToken)
    {
        if (mails is null)
            throw new InvalidInstructorsException("instructorsMails must not be null. Leave it out, or give a list of email addresses.");
        for (var i = 0; i < mails.Count; i++)
        {
            if (!PathSessionFormat.IsMail(mails[i]))
                throw new InvalidInstructorsException($"instructorsMails[{i}] is {Quote(mails[i])}, but must be an email address.", $"instructorsMails[{i}]");
        }

        if (mails.Count == 0)
            return [await FindPlatformOwnerAsync(cancellationToken)];
        var users = await FindUsersAsync(mails, cancellationToken);
        var missing = mails.OfType<string>().Where(mail => !users.ContainsKey(mail)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return missing.Count == 0
            ? [.. mails.OfType<string>().Select(mail => users[mail]).Distinct()]
            : throw new InstructorsNotFoundException(missing, connection);
    }

    private async Task<string> FindPlatformOwnerAsync(CancellationToken cancellationToken)
        => await context.Users
            .Where(user => user.Connection == connection && user.IsPlatformOwner)
            .OrderBy(user => user.ExternalId)
            .Select(user => user.ExternalId)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidInstructorsException(
                $"instructorsMails: the connection '{connection}' has no platform owner, so at least one instructor's mail must be given.");

    private async Task<Dictionary<string, string>> FindUsersAsync(IReadOnlyList<string?> mails, CancellationToken cancellationToken)
    {
        var users = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var chunk in mails.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(ChunkSize))
        {
            var found = context.Users.Where(user => user.Connection == connection && chunk.Contains(user.Mail));
            await foreach (var user in found.AsAsyncEnumerable().WithCancellation(cancellationToken))
                users[user.Mail] = user.ExternalId;
        }

        return users;
    }

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";
}
