ALTER TABLE "Sessions" ADD "AcademicSessionId" TEXT NULL;
ALTER TABLE "Sessions" ADD "CreatedBy" TEXT NULL;
ALTER TABLE "Sessions" ADD "CurrentStep" INTEGER NULL;
ALTER TABLE "Sessions" ADD "ExamSessionId" TEXT NULL;
ALTER TABLE "Sessions" ADD "SetupSessionType" INTEGER NULL;
CREATE INDEX "IX_Sessions_AcademicSessionId" ON "Sessions" ("AcademicSessionId") WHERE "AcademicSessionId" IS NOT NULL;
