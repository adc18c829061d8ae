using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.Quiz;

/// <summary>The endpoints of <c>/api/v3/quiz/sessions</c> (docs/providers/quiz.md), over one connection.</summary>
/// <param name="connection">The name of the connection.</param>
/// <param name="contexts">Creates the contexts for reads.</param>
/// <param name="quizSessions">Writes the sessions.</param>
internal sealed class QuizSessionEndpoints(
    string connection, IDbContextFactory<SessionGraphContext> contexts, QuizSessionService quizSessions)
{
    private const string PageField = "quizSessionPage";

    public async Task<IResult> ListAsync(HttpRequest request, IRequestExecutor executor, CancellationToken cancellationToken)
    {
        var list = QuizSessionList.Read(request.QueryString);
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = list.Apply(PageQuery<QuizSession>.Create(executor.Schema, PageField, store), OfConnection(store));
        // The offset is beyond the range of int; no store has so many rows.
        var sessions = list.Offset + list.Size > int.MaxValue
            ? []
            : await rows.Skip((int)list.Offset).Take(list.Size).ToListAsync(cancellationToken);
        int? count = list.IsCounted ? await rows.CountAsync(cancellationToken) : null;
        return QuizDocument.Of(sessions, list.Fields, count, list.Offset + sessions.Count < count);
    }

    public async Task<IResult> ShowAsync(string id, HttpRequest request, CancellationToken cancellationToken)
        => QuizDocument.Of(await FindAsync(id, cancellationToken), QuizFields.Read(QuizQueryString.Read(request.QueryString)));

    public async Task<IResult> CreateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = QuizSessionBody.Read(request);
        var input = new CreateQuizSessionInput
        {
            Connection = connection,
            PersonId = body.RequireInteger("person_id"),
            ExpiresAt = body.ReadInstant("expires_at").Value,
        };
        body.ThrowIfInvalid();
        var session = await quizSessions.CreateAsync(input, cancellationToken);
        return QuizDocument.Of(session, QuizFields.All, StatusCodes.Status201Created);
    }

    public async Task<IResult> UpdateAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        var body = QuizSessionBody.Read(request);
        var input = new UpdateQuizSessionInput
        {
            Key = KeyOf(id),
            Name = body.ReadText("name"),
            ExpiresAt = body.ReadInstant("expires_at"),
            ProviderStatus = body.ReadText("status"),
            Score = body.ReadNumber("score"),
            PersonId = body.ReadInteger("person_id"),
        };
        await RequireUnchangedAsync(body, id, cancellationToken);
        body.ThrowIfInvalid();
        return QuizDocument.Of(await quizSessions.UpdateAsync(input, cancellationToken), QuizFields.All);
    }

    public async Task<IResult> CancelAsync(string id, CancellationToken cancellationToken)
        => QuizDocument.Of(await quizSessions.CancelAsync(ReferenceOf(id), null, cancellationToken), QuizFields.All);

    public async Task<IResult> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await quizSessions.DeleteAsync(ReferenceOf(id), null, cancellationToken);
        return Results.NoContent();
    }

    // A client may send back a session as it received it. Read-only attributes must be unchanged.
    private async Task RequireUnchangedAsync(QuizSessionBody body, string id, CancellationToken cancellationToken)
    {
        var (givenId, createdAt) = (body.ReadText("id"), body.ReadInstant("created_at"));
        if (givenId.IsEmpty && createdAt.IsEmpty)
            return;

        var session = await FindAsync(id, cancellationToken);
        if (givenId.HasValue && !string.Equals(givenId.Value, session.ExternalId, StringComparison.OrdinalIgnoreCase))
            body.AddError("id", "must not change; leave it out");

        if (createdAt.HasValue && createdAt.Value?.ToInstant() != session.CreatedAt)
            body.AddError("created_at", "must not change; leave it out");
    }

    private async Task<QuizSession> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var externalId = ExternalIdFormat.Uuid.Read(id);
        return await OfConnection(store)
            .Where(session => session.ExternalId == externalId && externalId != null)
            .OrderBy(session => session.Id)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new QuizSessionNotFoundException(ReferenceOf(id));
    }

    private IQueryable<QuizSession> OfConnection(SessionGraphContext store)
        => store.QuizSessions.Where(session => session.Connection == connection);

    private SessionReference ReferenceOf(string id) => SessionReference.Of(null, KeyOf(id));

    private ExternalKeyInput KeyOf(string id) => new() { Connection = connection, ExternalId = id };
}
