using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.Quiz;

/// <summary>Writes quiz sessions (docs/providers/quiz.md).</summary>
public sealed class QuizSessionService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper)
{
    // Keeps sums of scores finite and precise.
    private const double MaximumScore = 1e15;

    /// <summary>Creates an open quiz session with the given UUID or a new one.</summary>
    /// <exception cref="InvalidQuizSessionException">A text is too long or has an invalid character.</exception>
    /// <exception cref="PersonNotFoundException">The person does not exist.</exception>
    /// <exception cref="ExternalIdTakenException">Another session has the UUID.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<QuizSession> CreateAsync(CreateQuizSessionInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<CreateQuizSessionInput>.Fields);
        errors.Add(InputLimits<CreateQuizSessionInput>.FindAll(input), ToError);
        var externalId = input.ExternalId is { } uuid ? errors.Read("externalId", () => ReadExternalId(uuid)) : Guid.NewGuid().ToString("D");
        errors.ThrowIfAny();
        var session = new QuizSession
        {
            Connection = connections.Find(QuizProvider.Id, input.Connection).Name,
            ExternalId = externalId,
            ProviderStatus = QuizStatus.Open,
            Status = SessionStatus.Active,
        };
        mapper.Map(input, session);
        await using var write = await writer.BeginAsync(cancellationToken);
        if (input.ExternalId is not null)
            await errors.CheckAsync("externalId", () => write.RequireUnusedExternalIdAsync(session, cancellationToken));

        await errors.CheckAsync("personId", () => RequirePersonAsync(write, session.Connection, input.PersonId, cancellationToken));
        errors.ThrowIfAny();
        write.Context.Add(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Changes the fields that are given.</summary>
    /// <exception cref="QuizSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="InvalidQuizSessionException">A field is not valid.</exception>
    /// <exception cref="PersonNotFoundException">The person does not exist.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<QuizSession> UpdateAsync(UpdateQuizSessionInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<UpdateQuizSessionInput>.Fields);
        errors.Add(InputLimits<UpdateQuizSessionInput>.FindAll(input), ToError);
        if (input.PersonId is { HasValue: true, Value: null })
            errors.Add(new InvalidQuizSessionException("personId", "person_id", "must not be null; leave it out to keep the learner"));
        if (input.Score.Value is { } score && !(Math.Abs(score) <= MaximumScore))
            errors.Add(new InvalidQuizSessionException("score", "score", "must be a number from -1e15 to 1e15, or null"));

        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, SessionReference.Of(input.Id, input.Key), input.ExpectedVersion, cancellationToken);
        var word = QuizStatus.Read(input, session, errors);
        if (input.PersonId.Value is { } personId)
            await errors.CheckAsync("personId", () => RequirePersonAsync(write, session.Connection, personId, cancellationToken));

        errors.ThrowIfAny();
        mapper.Map(input, session);
        (session.ProviderStatus, session.Status) = (word, QuizStatus.Normalise(word));
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Cancels a quiz session: its status becomes <c>cancel</c>.</summary>
    /// <exception cref="QuizSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="QuizSessionAlreadyCancelledException">The session is already cancelled.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<QuizSession> CancelAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, reference, expectedVersion, cancellationToken);
        if (session.Status == SessionStatus.Cancelled)
            throw new QuizSessionAlreadyCancelledException();
        (session.ProviderStatus, session.Status) = (QuizStatus.Cancel, SessionStatus.Cancelled);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Deletes a quiz session permanently and returns its last state.</summary>
    /// <exception cref="QuizSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<QuizSession> DeleteAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, reference, expectedVersion, cancellationToken);
        write.Context.Remove(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    private static string ReadExternalId(string text)
        => ExternalIdFormat.Uuid.Read(text, rule => new InvalidQuizSessionException("externalId", "id", rule));

    private static InvalidQuizSessionException ToError(InputViolation fault) => new(fault.Field, fault.Root, fault.Rule);

    private static Task<QuizSession> FindAsync(
        SessionWrite write, SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => write.FindAsync(
            write.Context.QuizSessions, reference, expectedVersion, missing => new QuizSessionNotFoundException(missing), cancellationToken);

    private static async Task RequirePersonAsync(SessionWrite write, string connection, int personId, CancellationToken cancellationToken)
    {
        if (!await write.Context.People.AnyAsync(person => person.Connection == connection && person.ExternalId == personId, cancellationToken))
            throw new PersonNotFoundException(personId, connection);
    }
}
