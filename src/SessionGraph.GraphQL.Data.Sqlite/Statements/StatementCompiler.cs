using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Translates a query to a statement with the services of EF Core. Each operand becomes a parameter with its own name, by which it is found in
/// the SQL. Each step takes time in proportion to the query and its operands, and first checks the cancellation token. A query has no statement,
/// and EF Core runs it, when its SQL has other parameters or depends on a value.
/// </summary>
/// <param name="context">The context of the store.</param>
/// <param name="operands">The query's operands.</param>
/// <param name="cancellationToken">Cancels the compilation before its next step.</param>
internal sealed class StatementCompiler(DbContext context, IReadOnlyList<QueryOperand> operands, CancellationToken cancellationToken)
{
    private readonly OperandParameters _parameters = new(operands);

    /// <summary>Compiles the statement that reads the rows of a query; null when it has none.</summary>
    /// <param name="rows">The query.</param>
    /// <param name="projection">What is read of each row.</param>
    /// <param name="key">The position of the operand that is the key of a nested list; null when the statement is not repeated for keys.</param>
    public Statement<TEntity>? Compile<TEntity>(IQueryable<TEntity> rows, EntityProjection<TEntity> projection, int? key)
    {
        return OperandReplacer.Replace(rows.Select(projection.Selector!).Expression, operands) is { } query
            && Translate(query) is { } select
            && ListItems.Expand(select, _parameters) is { } expanded
            && Finish(expanded) is { } finished
            && Identify(finished) is { } identified
                ? new Statement<TEntity>(
                    Write(finished), identified, key is { } operand ? SplitAtKey(finished, operand, identified) : null, projection)
                : null;
    }

    private SelectExpression? Translate(Expression query)
    {
        var compilation = Next<IQueryCompilationContextFactory>().Create(async: false);
        query = compilation.Logger.QueryCompilationStarting(context, new ExpressionPrinter(), query).Query;
        query = Next<IQueryTranslationPreprocessorFactory>().Create(compilation).Process(query);
        query = Next<IQueryableMethodTranslatingExpressionVisitorFactory>().Create(compilation).Translate(query);
        query = Next<IQueryTranslationPostprocessorFactory>().Create(compilation).Process(query);
        return query is ShapedQueryExpression { ResultCardinality: ResultCardinality.Enumerable, QueryExpression: SelectExpression select }
            ? select
            : null;
    }

    // This step depends on which operands are null (none is) and on their values (then the SQL is not used).
    private Expression? Finish(SelectExpression select)
    {
        var options = RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>());
        var values = new ParametersCacheDecorator(_parameters.Values);
#pragma warning disable EF1001 // EF Core's own command cache uses the same two conditions.
        var finished = Next<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(new RelationalParameterBasedSqlProcessorParameters(options.UseRelationalNulls, options.ParameterizedCollectionMode))
            .Process(select, values);
        return values.CanCache ? finished : null;
#pragma warning restore EF1001
    }

    private List<StatementParameter>? Identify(Expression select)
    {
        var names = context.GetService<ISqlGenerationHelper>();
        var identified = new List<StatementParameter>();
        foreach (var parameter in SqlParameters.Find(select))
        {
            if (parameter.TypeMapping is not { } mapping
                || !_parameters.TryFind(parameter.InvariantName, out var operand, out var item)
                || !OperandConversion.IsLossless(operands[operand].Type, parameter.Type))
            {
                return null;
            }

            identified.Add(new StatementParameter(
                names.GenerateParameterName(parameter.Name),
                operand,
                item,
                mapping,
                OperandConversion.To(operands[operand].Type, parameter.Type, mapping)));
        }

        return identified;
    }

    private string Write(Expression select) => Next<IQuerySqlGeneratorFactory>().Create().GetCommand(select).CommandText;

    // The SQL is generated twice, with two names of the key that differ in one letter. The texts differ only where the key is.
    private KeyedSelect? SplitAtKey(Expression select, int key, List<StatementParameter> identified)
    {
        if (identified.FindAll(parameter => parameter.Operand == key) is not [_])
            return null;

        var name = OperandParameters.NameOf(key);
        return KeyedSelect.Split(
            Write(SqlParameters.Rename(select, name, "A" + name)), Write(SqlParameters.Rename(select, name, "B" + name)), name.Length + 1, key);
    }

    private TService Next<TService>()
        where TService : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.GetService<TService>();
    }
}
